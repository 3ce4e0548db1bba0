"""Qt widgets that could serve another app; they know the engine's values, never the app."""
