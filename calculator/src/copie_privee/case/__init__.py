"""The reader's side: the fields of a case, the case as typed, the question as understood."""
