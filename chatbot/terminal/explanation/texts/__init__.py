"""What an explanation says, in several languages."""
