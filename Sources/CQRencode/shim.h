// The library that makes QR codes, as Swift sees it. Package.swift leaves this target out where the
// header is not installed (Debian: libqrencode-dev).
#include <qrencode.h>
