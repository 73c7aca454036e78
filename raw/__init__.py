"""What was captured, kept as it arrived: payloads by digest, captures in a log; and the sources they come from."""
