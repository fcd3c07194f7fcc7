using System.Globalization;
using System.Text;
using CccdSdk.Testing;

namespace Samples.BrowserTests.Shared;

/// <summary>Writes what Chromium's fake camera plays: a synthetic card that moves into view and stays, as uncompressed video (Y4M).</summary>
internal static class CameraFilm
{
    private const int FramesPerSecond = 10;
    private const byte Table = 96;

    /// <summary>Writes the film. Chromium plays it over and over: the card comes again each time.</summary>
    /// <param name="path">The file to write; its name ends with .y4m.</param>
    /// <param name="card">The card.</param>
    /// <param name="width">Width of the camera in pixels, even.</param>
    /// <param name="height">Height of the camera in pixels, even.</param>
    /// <param name="empty">Frames before the card appears.</param>
    /// <param name="moving">Frames in which it moves in.</param>
    /// <param name="still">Frames in which it lies still.</param>
    public static void Write(string path, SpecimenCard card, int width = 1280, int height = 720, int empty = 6, int moving = 8, int still = 16)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"YUV4MPEG2 W{width} H{height} F{FramesPerSecond}:1 Ip A1:1 C420jpeg\n")));
        byte[] luminance = LuminanceOf(card);
        byte[] frame = new byte[width * height * 3 / 2];
        for (int i = 0; i < empty + moving + still; i++)
        {
            double way = Math.Clamp((double)(i - empty) / moving, 0, 1);
            Array.Fill(frame, Table, 0, width * height);
            Array.Fill(frame, (byte)128, width * height, width * height / 2);
            int left = (int)(((width - card.Width) / 2 * way) + (width * (1 - way)));
            Draw(frame, width, height, luminance, card, left, (height - card.Height) / 2);
            file.Write("FRAME\n"u8);
            file.Write(frame);
        }
    }

    private static void Draw(byte[] frame, int width, int height, byte[] luminance, SpecimenCard card, int left, int top)
    {
        for (int y = Math.Max(0, -top); y < card.Height && top + y < height; y++)
        {
            int from = Math.Max(0, -left);
            int count = Math.Min(card.Width, width - left) - from;
            if (count > 0)
            {
                luminance.AsSpan((y * card.Width) + from, count).CopyTo(frame.AsSpan(((top + y) * width) + left + from));
            }
        }
    }

    private static byte[] LuminanceOf(SpecimenCard card)
    {
        ReadOnlySpan<byte> pixels = card.Rgb24;
        byte[] luminance = new byte[card.Width * card.Height];
        for (int i = 0; i < luminance.Length; i++)
        {
            luminance[i] = (byte)(((77 * pixels[3 * i]) + (150 * pixels[(3 * i) + 1]) + (29 * pixels[(3 * i) + 2])) >> 8);
        }

        return luminance;
    }
}
