"""What lies at an address: fetched, and kept for as long as it is fresh or the network is away."""
