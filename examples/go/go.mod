module gnpix.example

go 1.19
