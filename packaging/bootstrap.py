"""Sets up a fresh machine for `make run` and `make test`: environment, pinned packages, system libraries.

    python3 packaging/bootstrap.py run|test

Needs nothing but Python 3.11 or later. What is already there is not touched; a second call takes a moment.
"""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
WINDOWS = sys.platform == "win32"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")

LOCKS = {"run": "requirements.lock", "test": "requirements-dev.lock"}

# Shared libraries that Qt's wheel expects of a Linux desktop, and the Debian packages that bring them.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
FONTS = "fonts-dejavu-core"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
TEST_PROGRAMS = {"Xvfb": "xvfb", "xdotool": "xdotool"}


def main(verb: str) -> None:
    """Make everything ready for the verb, `run` or `test`."""
    if sys.version_info < (3, 11):
        version = sys.version.split()[0]
        sys.exit(f"Loadscape needs Python 3.11 or later; this is {version}. Try `make PYTHON=python3.11 {verb}`.")
    create_environment()
    install_pinned(verb)
    if sys.platform == "linux":
        install_system(missing_packages(verb))


def create_environment() -> None:
    """Create .venv, installing Debian's venv package first where it was left out."""
    if PYTHON.exists():
        return
    print("Creating .venv ...", flush=True)
    if subprocess.run([sys.executable, "-c", "import ensurepip, venv"], capture_output=True, check=False).returncode:
        install_system([f"python3.{sys.version_info.minor}-venv"])
    subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)


def install_pinned(verb: str) -> None:
    """Install the locked packages and the program itself, unless the stamp says that they are there."""
    stamp = VENV / f"ready-to-{verb}"
    key = fingerprint()
    if stamp.exists() and stamp.read_text() == key:
        return
    print("Installing the pinned packages ...", flush=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--requirement", str(ROOT / LOCKS[verb])], check=True)
    subprocess.run([*pip, "--no-deps", "--editable", str(ROOT)], check=True)
    stamp.write_text(key)


def fingerprint() -> str:
    """Changes whenever the installed packages may have to."""
    sources = [ROOT / "pyproject.toml", *(ROOT / lock for lock in LOCKS.values())]
    return hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()


def missing_packages(verb: str) -> list[str]:
    """Debian packages for the libraries, fonts and programs that this machine lacks."""
    missing = [package for library, package in LIBRARIES.items() if not loads(library)]
    if not any(any(Path(folder).expanduser().rglob("*.[to]t[fc]")) for folder in FONT_FOLDERS):
        missing.append(FONTS)
    if verb == "test":
        missing += [package for program, package in TEST_PROGRAMS.items() if shutil.which(program) is None]
    return missing


def loads(library: str) -> bool:
    """Whether the dynamic linker finds the library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_system(packages: list[str]) -> None:
    """Install Debian packages; on other systems name what is missing and go on."""
    if not packages:
        return
    if shutil.which("apt-get") is None:
        print(f"Please install with your system's package manager what Debian calls: {' '.join(packages)}", flush=True)
        return
    print(f"Installing the system packages {' '.join(packages)} ...", flush=True)
    apt = [] if os.geteuid() == 0 else ["sudo"]
    apt += ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o=Dpkg::Use-Pty=0"]
    subprocess.run([*apt, "update"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([*apt, "install", "-y", "--no-install-recommends", *packages], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in LOCKS:
        sys.exit("usage: bootstrap.py run|test")
    try:
        main(sys.argv[1])
    except subprocess.CalledProcessError as error:
        sys.exit(f"Setting up failed at: {' '.join(map(str, error.cmd))}")
