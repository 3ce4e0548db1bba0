"""Lessons: what a preset teaches, the steps a learner takes, and the claims that a run must bear out."""

from engine.lessons.lesson import Check, Claim, Deed, Lesson, Question, Step
from engine.lessons.reading import load_lesson, read_lesson
from engine.lessons.wording import resolved

__all__ = ["Check", "Claim", "Deed", "Lesson", "Question", "Step", "load_lesson", "read_lesson", "resolved"]
