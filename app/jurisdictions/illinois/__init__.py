"""Illinois: the motion to vacate and expunge cannabis convictions, 20 ILCS 2630/5.2(i)(3)."""
