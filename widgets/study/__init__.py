"""What many runs show: bands and intervals of one design, differences between two."""
