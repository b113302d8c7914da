package blockbuster.media.demo;

import java.util.List;

/** Three films of different look and length; every random choice has a fixed seed. */
public final class Scenes {

    private Scenes() {}

    public static List<Scene> all() {
        return List.of(seahorseValley(), smallPlanet(), northernLight());
    }

    private static Scene seahorseValley() {
        return new Scene(
                "seahorse-valley",
                "Seahorse Valley",
                "A dive into the Mandelbrot set, fifty times deeper in twelve seconds, and the coast never gets smoother.",
                "Science",
                12,
                "mandelbrot=s=1280x720:r=24:start_x=-0.743643887037158:start_y=-0.131825904205311"
                        + ":start_scale=0.06:end_scale=0.0012:end_pts=288:maxiter=500:inner=black"
                        + ":outer=normalized_iteration_count,format=gray,format=yuv444p,pseudocolor=preset=inferno",
                "aevalsrc=s=48000:exprs='0.16*sin(2*PI*110*t)*(0.7+0.3*sin(0.7*t))"
                        + "+0.09*sin(2*PI*164.81*t)*(0.5+0.5*sin(1.3*t))"
                        + "|0.16*sin(2*PI*110.4*t)*(0.7+0.3*cos(0.7*t))"
                        + "+0.09*sin(2*PI*196*t)*(0.5+0.5*cos(1.1*t))'");
    }

    private static Scene smallPlanet() {
        return new Scene(
                "small-planet",
                "Small Planet",
                "Colonies rise, glow and fade by four simple rules. Conway's Game of Life, seen from far above.",
                "Documentary",
                14,
                "life=s=320x180:r=24:mold=24:ratio=0.28:seed=4711:rule=S23/B3"
                        + ":life_color=0xFFE9A8:death_color=0xE85D2F:mold_color=0x0A1B2E,"
                        + "split[cells][light];[light]gblur=sigma=4,scale=1280:720,format=gbrp[glow];"
                        + "[cells]scale=1280:720:flags=neighbor,format=gbrp[sharp];"
                        + "[sharp][glow]blend=all_mode=screen,vignette=PI/5",
                "aevalsrc=s=48000:exprs='0.25*sin(2*PI*(329.63+110*mod(floor(t*3),4))*t)*exp(-4*mod(t*3,1))"
                        + "|0.25*sin(2*PI*(246.94+82.4*mod(floor(t*3+2),5))*t)*exp(-4*mod(t*3+0.5,1))'");
    }

    private static Scene northernLight() {
        return new Scene(
                "northern-light",
                "Northern Light",
                "Slow green fire over a violet night. Nothing happens, beautifully.",
                "Ambient",
                16,
                "color=black:s=128x72:r=24,format=gray,"
                        + "geq=lum='128+62*sin(X/17+T*0.6+1.7*sin(Y/21+T*0.35))"
                        + "+62*sin(Y/13-T*0.5+1.9*sin(X/33-T*0.25))',"
                        + "scale=1280:720:flags=bicubic,format=yuv444p,pseudocolor=preset=viridis,vignette=PI/5",
                "aevalsrc=s=48000:exprs='0.2*sin(2*PI*146.83*t+3*sin(0.5*t))+0.08*sin(2*PI*293.66*t)*(0.5+0.5*sin(t))"
                        + "|0.2*sin(2*PI*220*t+3*cos(0.4*t))+0.08*sin(2*PI*440*t)*(0.5+0.5*cos(0.8*t))'");
    }
}
