"""The simulation kernel: compiled by numba, fed and read through the tables of engine/program."""
