"""What the window asks of a study before it begins needs no compiler: that loads in the study's own thread."""

import subprocess
import sys


def test_counting_the_runs_of_a_study_does_not_load_the_compiler() -> None:
    code = (
        "import sys\n"
        "from engine import advisor, campaign\n"
        "from engine.challenges import judging\n"
        "from engine.challenges.challenge import Challenge\n"
        "from engine.design.notation import design\n"
        "drawn = design('web 10rps > app > db')\n"
        "assert advisor.advise and campaign.single_failures(drawn, campaign.USUAL)\n"
        "assert judging.runs_of\n"
        "print('numba' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert run.stdout.strip() == "False"
