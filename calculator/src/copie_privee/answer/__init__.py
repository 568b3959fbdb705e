"""The answer's side: the assessment and its reasons, amounts out of bands, competing readings."""
