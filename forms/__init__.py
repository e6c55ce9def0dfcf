"""Questions to web forms: what was typed is cleaned, checked and turned into a plain answer."""
