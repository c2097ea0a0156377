"""What is Spanish: data, and the few rules that are its own."""
