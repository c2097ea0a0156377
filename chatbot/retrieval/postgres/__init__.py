"""An FAQ that lies in PostgreSQL: written there whole, and asked where it lies."""
