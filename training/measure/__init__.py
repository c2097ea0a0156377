"""What the weights are worth on sets that they were not learnt from, how true the confidence is, and what each part brings."""
