#!/bin/sh
# Puts Callpop.app into a disk image: packaging/macos/dmg.sh VERSION [IDENTITY]
#
# NOT RUN HERE: it needs macOS. Its syntax is checked on Linux, and .github/workflows/bundles.yaml runs it.
# With the name of a Developer ID the app is signed; notarising the image is up to the owner of that ID:
#     xcrun notarytool submit dist/callpop-VERSION-macos.dmg --keychain-profile NAME --wait
#     xcrun stapler staple dist/callpop-VERSION-macos.dmg
set -eu
cd "$(dirname "$0")/../.."
version=$1
identity=${2:--}
app=build/bundle/dist/Callpop.app
image=dist/callpop-$version-macos-$(uname -m).dmg
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Without an identity (-) the signature only says that nothing was changed; macOS then asks before the first start.
codesign --force --deep --options runtime --entitlements packaging/macos/entitlements.plist --sign "$identity" "$app"
codesign --verify --deep --strict "$app"

cp -R "$app" "$folder/"
ln -s /Applications "$folder/Applications"
cp LICENSE "$folder/"
mkdir -p dist
rm -f "$image"
hdiutil create -volname Callpop -srcfolder "$folder" -fs HFS+ -format UDZO "$image"
hdiutil verify "$image"
echo "$image"
