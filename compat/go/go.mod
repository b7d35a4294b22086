module duopan.dev/compat/go

go 1.21
