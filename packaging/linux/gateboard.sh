#!/bin/sh
# Opens Gateboard, or runs the deed that its arguments name, on the runtime it was packaged with.
home=@HOME@
exec "$home/runtime/bin/java" "@$home/app/gateboard.options" dev.gateboard.app.Main "$@"
