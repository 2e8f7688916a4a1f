// Open web pages in headless Chromium and say what is wrong with them, as JSON.
//
//     node browse.mjs FOLDER       every *.html in FOLDER; leaves a PDF beside each
//
// Gives {file: [complaint, …]}: what axe-core finds on a phone, on a desk and in print (7 to 1
// is asked of pages named high_contrast);
// requests for anything but the page; errors on the console; pages wider than the screen;
// and keys and links that lead nowhere while scripts are switched off.

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const VIEWS = [
  { name: "phone", width: 360, height: 740, media: "screen" },
  { name: "desk", width: 1280, height: 900, media: "screen" },
  { name: "print", width: 794, height: 1123, media: "print" },
];
const PATIENCE = 120_000;
const ARGUMENTS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

async function looked(browser, file, url) {
  const complaints = [];
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on("request", (request) => request.url() === url || complaints.push(`asks for ${request.url()}`));
  page.on("console", (message) => message.type() === "error" && complaints.push(`console: ${message.text()}`));
  await page.goto(url);
  await page.evaluate(AXE);
  for (const view of VIEWS) {
    await page.emulateMedia({ media: view.media });
    await page.setViewportSize(view);
    complaints.push(...(await axe(page, file)).map((each) => `${view.name}: ${each}`));
  }
  await page.emulateMedia({ media: "screen" });
  for (const width of [320, 360, 700, 1000]) {
    await page.setViewportSize({ width, height: 740 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) complaints.push(`at ${width} pixels it is ${wide} wide`);
  }
  await page.emulateMedia({ media: null });
  await page.pdf({ path: file.replace(/html$/, "pdf"), preferCSSPageSize: true, tagged: true });
  await page.close();
  return complaints;
}

async function axe(page, file) {
  const rules = { "color-contrast-enhanced": { enabled: file.includes("high_contrast") } };
  const { violations } = await page.evaluate(
    ([values, rules]) =>
      window.axe.run({ runOnly: { type: "tag", values }, rules, resultTypes: ["violations"] }),
    [TAGS, rules],
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target.join(" ")}`));
}

async function walked(browser, url) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(url);
  const complaints = [];
  await page.keyboard.press("Tab");
  if (!(await page.locator("a.skip:focus").isVisible())) complaints.push("the first Tab does not show the skip link");
  await page.keyboard.press("Enter");
  const led = await page.waitForURL(/#main$/, { timeout: 10_000 }).then(() => true, () => false);
  if (!led || !(await page.locator("#main").count())) complaints.push("the skip link does not lead to #main");
  const targets = await page.locator("nav a").evaluateAll((links) => links.map((link) => link.hash));
  for (const target of targets) {
    if (!(await page.locator(`[id="${decodeURI(target).slice(1)}"]`).count())) complaints.push(`${target} leads nowhere`);
  }
  await context.close();
  return complaints;
}

const folder = process.argv[2];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ARGUMENTS });
const files = readdirSync(folder).filter((name) => name.endsWith(".html")).sort();
const found = {};
const waiting = [...files];
const take = async () => {
  for (let name = waiting.shift(); name; name = waiting.shift()) {
    const file = resolve(join(folder, name));
    const url = pathToFileURL(file).href;
    found[name] = [...(await looked(browser, file, url)), ...(await walked(browser, url))];
  }
};
await Promise.all([take(), take()]);
await browser.close();
console.log(JSON.stringify(found));
