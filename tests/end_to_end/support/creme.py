"""Creme CRM, a real CRM with a screen pop of its own, on a loopback port."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.end_to_end.support.peers import peer_data, peer_tools, run
from tests.end_to_end.support.ports import free_port, listens
from tests.end_to_end.support.processes import kill, spawn
from tests.end_to_end.support.waiting import eventually

USER, PASSWORD = "root", "geheim-7"
# Only the apps that a screen pop needs: all of them take five times as long to set up.
_SETTINGS = """
from pathlib import Path
from creme.settings import *
FOLDER = Path(__file__).parent
SECRET_KEY = "for tests alone"
LANGUAGE_CODE = "en"
TIME_ZONE = "UTC"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": FOLDER / "db.sqlite3"}}
MEDIA_ROOT = FOLDER / "media"
STATIC_ROOT = FOLDER / "media" / "static"
ALLOWED_HOSTS = ["127.0.0.1"]
INSTALLED_CREME_APPS = [
    f"creme.{name}" for name in ("creme_core", "creme_config", "documents", "persons", "activities", "cti")
]
INSTALLED_APPS = INSTALLED_DJANGO_APPS + INSTALLED_CREME_APPS
"""
_CONTACT = """
import django, sys
django.setup()
from creme.creme_core.models import CremeUser
from creme.persons import get_contact_model
user = CremeUser.objects.get(username=sys.argv[1])
user.set_password(sys.argv[2])
user.save()
made = get_contact_model().objects.create(
    user=user, first_name="Karin", last_name="Hoekstra & Söhne", phone="31612345678"
)
open("contact", "w").write(str(made.pk))
"""


class Creme:
    """A running Creme that knows Karin, at 31612345678.

    Attributes:
        base: Its address.
        karin: Her id.
    """

    def __init__(self, folder: Path) -> None:
        tools = peer_tools("creme")
        data = peer_data(tools, _SETTINGS + _CONTACT, lambda made: _make(tools, made), folder / "data")
        self.karin = (data / "contact").read_text()
        port = free_port()
        self.base = f"http://127.0.0.1:{port}"
        self._process: subprocess.Popen[bytes] = spawn(
            [tools / "creme", "runserver", f"127.0.0.1:{port}", "--noreload"],
            env=_environment(data),
            log=folder / "creme.log",
            cwd=data,
        )
        eventually(lambda: listens(port), what="Creme's port")

    def stop(self) -> None:
        """End it."""
        kill(self._process)


def _environment(folder: Path) -> dict[str, str]:
    return {
        **os.environ,
        "PYTHONPATH": str(folder),
        "DJANGO_SETTINGS_MODULE": "site_settings",
        "PYTHONWARNINGS": "ignore",
    }


def _make(tools: Path, folder: Path) -> None:
    (folder / "site_settings.py").write_text(_SETTINGS)
    env = _environment(folder)
    for command in ("migrate", "creme_populate", "generatemedia"):
        run([tools / "creme", command], env=env, cwd=folder)
    run([tools / "python", "-c", _CONTACT, USER, PASSWORD], env=env, cwd=folder)
