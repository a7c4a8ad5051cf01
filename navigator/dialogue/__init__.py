"""The dialogue: from what a person typed to a composed answer."""
