"""Validators of Office files that we did not write, each as: a path in, complaints out."""

import json
import shutil
import subprocess
from pathlib import Path

import ooxml_integrity
import pytest
from openxml_audit import OpenXmlValidator

HERE = Path(__file__).parent
SDK = HERE / "node_modules" / ".bin" / "ooxml-validator"


def openxml_audit(path: Path) -> list[str]:
    return [str(each) for each in OpenXmlValidator().validate(path).errors]


def integrity(path: Path) -> list[str]:
    """Of slides and documents only: it knows no workbooks."""
    if path.suffix == ".xlsx":
        return []
    check = ooxml_integrity.check_pptx if path.suffix == ".pptx" else ooxml_integrity.check
    return [str(each) for each in check(path) if each.severity != ooxml_integrity.INFO]


def open_xml_sdk(path: Path) -> list[str]:
    """A crash of the validator counts as a complaint: it may hide anything."""
    if not SDK.exists() or not shutil.which("node"):
        pytest.skip("the Open XML SDK validator is not installed: npm ci --prefix tests")
    done = subprocess.run([str(SDK), str(path)], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        return [f"the validator failed: {done.stderr}"]
    return [json.dumps(each) for each in json.loads(done.stdout)["errors"]]


def complaints(path: Path) -> list[str]:
    """Every complaint of every validator about a file."""
    return [*openxml_audit(path), *integrity(path), *open_xml_sdk(path)]
