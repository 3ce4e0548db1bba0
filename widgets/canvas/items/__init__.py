"""What the diagram is made of: cards, links, frames of places, and the layers above them."""
