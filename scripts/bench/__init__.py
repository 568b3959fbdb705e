"""How fast and how right: `make bench` asks copie_privee, Publicodes and OpenFisca-Core the same cases."""
