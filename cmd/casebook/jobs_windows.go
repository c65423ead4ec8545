package main

// shellWaits is no: Windows cannot stop a program and go on with it.
func shellWaits() bool { return false }
