"""What the conversation says by itself, in the language of the FAQ."""
