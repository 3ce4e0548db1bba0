"""Challenges: a goal and a start design, judged by simulation, with stars for margin and cost.

Reading one loads no compiler; only `engine.challenges.judging` does.
"""
