"""Challenges: a goal and a start design, judged by simulation, with stars for margin and cost."""

from engine.challenges.challenge import Challenge, Goal, Loss
from engine.challenges.fairness import Unfair, check_fair
from engine.challenges.judging import Measured, Verdict, judge
from engine.challenges.reading import Stored, load_challenge, names, read_challenge

__all__ = [
    *("Challenge", "Goal", "Loss", "Measured", "Stored", "Unfair", "Verdict"),
    *("check_fair", "judge", "load_challenge", "names", "read_challenge"),
]
