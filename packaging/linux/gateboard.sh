#!/bin/sh
# Opens Gateboard, or runs the deed that its arguments name, on the runtime it was packaged with.
home=@HOME@
# A deed is over before the optimising compiler would pay; the window, which stays open, keeps it.
case ${1:-} in
    '' | -* | *.md | *.markdown | *.gateboard) compiler=-XX:TieredStopAtLevel=4 ;;
    *) compiler=-XX:TieredStopAtLevel=1 ;;
esac
exec "$home/runtime/bin/java" "$compiler" "@$home/app/gateboard.options" dev.gateboard.app.Main "$@"
