"""Goes through what people asked in vain, and mends the FAQ."""
