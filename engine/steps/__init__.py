"""Next steps that a good architect would try, each a change of the design: which may help is for the runs to say."""
