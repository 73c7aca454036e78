"""The models of everything that passes between the stages."""
