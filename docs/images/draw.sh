#!/usr/bin/env bash
# Draws the pictures of the README and the gallery anew: draw.sh PROGRAM [NAME...]. Needs ImageMagick for the smaller copies.
set -euo pipefail
program=$(realpath "$1")
shift
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LIBGL_ALWAYS_SOFTWARE=1 MYOATLAS_OWN=0
wanted=("$@")

is_wanted() {
    [ ${#wanted[@]} -eq 0 ] && return 0
    local name
    for name in "${wanted[@]}"; do [ "$name" != "$1" ] || return 0; done
    return 1
}

# window NAME WIDTHxHEIGHT < script: the window after the lines of the script, as PNG.
window() {
    cat >"$work/script.txt"
    ! is_wanted "$1" || "$program" --headless --script "$work/script.txt" --size "$2" --shot "$here/$1.png"
}

# plate NAME ARGUMENTS of render...: a picture of the gallery.
plate() {
    local name=$1
    shift
    is_wanted "$name" || return 0
    "$program" render "$@" --size 1920x1080 --out "$work/$name.png"
    keep "$name"
}
# screen NAME < script: the window as a picture of the gallery.
screen() {
    cat >"$work/script.txt"
    is_wanted "$1" || return 0
    "$program" --headless --script "$work/script.txt" --size 1920x1080 --shot "$work/$1.png"
    keep "$1"
}
keep() {
    mkdir -p "$here/gallery"
    convert "$work/$1.png" -quality 84 "$here/gallery/$1.jpg"
}

window atlas 1440x900 <<'END'
select upper_trapezius left
frame_referral
wait 4
END
window pain 1440x900 <<'END'
trace head_temporal left
frame
wait 4
END
window body_chart 1360x860 <<'END'
map head
mark head_temporal left
mark neck_back left
candidate 2
wait 1
END

plate 01_front --view anterior
plate 02_back --view posterior
plate 03_side --view left
plate 04_skin --view anterior --layers skin
plate 05_deeper_back --view posterior --layers=-muscle_superficial
plate 06_deep_back --view posterior --layers=-muscle_superficial,-muscle_intermediate
plate 07_bones --view anterior --layers bone
plate 08_head --view 35,0,620,0,1530,60
plate 09_hand --view 0,0,620,262,745,140
plate 10_foot --view 20,50,620,95,30,130
plate 11_infraspinatus_chosen --select infraspinatus --side left --view 170,8,1100,140,1330,-60
plate 12_psoas_chosen --select iliopsoas --side left
plate 13_trapezius_refers --refer upper_trapezius --side left
plate 14_infraspinatus_in_front --refer infraspinatus --side left --view 25,5,1500,150,1200,50
plate 15_gluteus_minimus_refers --refer gluteus_minimus_posterior --side right --view 200,0,2600
plate 16_soleus_point_refers --refer soleus_1 --side left
plate 17_temple_traced --trace head_temporal --side left
plate 18_two_gluteals --select gluteus_medius:left --select gluteus_minimus_posterior:left --compare
plate 19_dark --refer sternocleidomastoid_clavicular --side left --theme dark
plate 20_contrast --refer levator_scapulae --side left --theme contrast
plate 21_projector --refer quadratus_lumborum_deep --side left --theme projector
screen 22_said_in_words <<'END'
say behind my left shoulder blade, down the back of the arm, tingling in two fingers, 7 of 10
candidate 1
frame
wait 4
END
screen 23_client_view <<'END'
refer infraspinatus left
frame_referral
client_view on
wait 4
END
screen 24_lesson_presented <<'END'
lesson five_headaches
lesson_step next
lesson_present on
wait 4
END
