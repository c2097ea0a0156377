"""What is Japanese: where words end, and the few rules that are its own."""
