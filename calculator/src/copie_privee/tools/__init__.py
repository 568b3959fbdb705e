"""What is built on `assess`: the guide, comparing, tracing an amount back, files of an exemption, receipts."""
