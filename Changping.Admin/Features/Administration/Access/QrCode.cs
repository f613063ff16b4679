using System.Globalization;
using System.Text;

namespace Changping.Admin.Features.Administration.Access;

/// <summary>
/// A QR code (ISO/IEC 18004) of one size: version 8, correction M, bytes, mask 0, which holds the address of an authenticator and draws it as SVG.
/// Nothing else of
/// the standard is needed here.
/// </summary>
public static class QrCode
{
    /// <summary>Bytes, inclusive.</summary>
    public const int Longest = 152;

    private const int Size = 49, Version = 8, VersionInformation = 0x085BC, DataWords = 154, CorrectionWords = 22, Field = 0x11d;

    /// <summary>Correction M with mask 0, as the standard scrambles it.</summary>
    private const int Format = 0b101010000010010;

    private static readonly int[] Blocks = [38, 38, 39, 39], Alignments = [6, 24, 42];

    public static string Svg(string text)
    {
        var dark = Modules(text);
        var path = new StringBuilder();
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                if (dark[row, column])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{column + 4} {row + 4}h1v1h-1z");
                }
            }
        }

        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Size + 8} {Size + 8}\" width=\"228\" height=\"228\" role=\"img\" aria-label=\"二维码\" shape-rendering=\"crispEdges\">"
            + $"<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>";
    }

    /// <summary>Row by row; true is dark.</summary>
    internal static bool[,] Modules(string text)
    {
        var (dark, isFixed) = (new bool[Size, Size], new bool[Size, Size]);
        Patterns(Set);
        Place(Words(Encoding.UTF8.GetBytes(text)));
        return dark;

        void Set(int row, int column, bool value) => (dark[row, column], isFixed[row, column]) = (value, true);

        // Upwards and downwards in strips of two, from the right; the column of the timing pattern is none.
        void Place(byte[] words)
        {
            var (bit, up) = (0, true);
            for (var right = Size - 1; right > 0; right -= 2, up = !up)
            {
                right -= right == 6 ? 1 : 0;
                for (var step = 0; step < Size; step++)
                {
                    var row = up ? Size - 1 - step : step;
                    for (var column = right; column > right - 2; column--)
                    {
                        if (!isFixed[row, column])
                        {
                            var value = bit < words.Length * 8 && ((words[bit / 8] >> (7 - (bit % 8))) & 1) == 1;
                            bit++;
                            dark[row, column] = value ^ ((row + column) % 2 == 0);
                        }
                    }
                }
            }
        }
    }

    private static void Patterns(Action<int, int, bool> set)
    {
        for (var at = 0; at < Size; at++)
        {
            set(6, at, at % 2 == 0);
            set(at, 6, at % 2 == 0);
        }

        foreach (var (row, column) in new[] { (3, 3), (3, Size - 4), (Size - 4, 3) })
        {
            Square(row, column, 4, distance => distance is not (2 or 4), set);
        }

        foreach (var row in Alignments)
        {
            foreach (var column in Alignments)
            {
                if ((row, column) is not ((6, 6) or (6, 42) or (42, 6)))
                {
                    Square(row, column, 2, distance => distance != 1, set);
                }
            }
        }

        for (var bit = 0; bit < 15; bit++)
        {
            var value = ((Format >> bit) & 1) == 1;
            set(bit < 6 ? bit : bit < 8 ? bit + 1 : Size - 15 + bit, 8, value);
            set(8, bit < 8 ? Size - 1 - bit : bit == 8 ? 7 : 14 - bit, value);
        }

        set(Size - 8, 8, true);
        for (var bit = 0; bit < 18; bit++)
        {
            var value = ((VersionInformation >> bit) & 1) == 1;
            set(bit / 3, Size - 11 + (bit % 3), value);
            set(Size - 11 + (bit % 3), bit / 3, value);
        }
    }

    private static void Square(int row, int column, int reach, Func<int, bool> isDark, Action<int, int, bool> set)
    {
        for (var down = -reach; down <= reach; down++)
        {
            for (var across = -reach; across <= reach; across++)
            {
                if (row + down is >= 0 and < Size && column + across is >= 0 and < Size)
                {
                    set(row + down, column + across, isDark(Math.Max(Math.Abs(down), Math.Abs(across))));
                }
            }
        }
    }

    /// <summary>Data and correction of the four blocks, interleaved.</summary>
    private static byte[] Words(byte[] text)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, Longest);

        // Mode 0100, eight bits of length, the bytes, 0000: everything stands half a byte to the right.
        var data = new byte[DataWords];
        byte[] plain = [(byte)text.Length, .. text];
        data[0] = 0x40;
        for (var at = 0; at < plain.Length; at++)
        {
            data[at] |= (byte)(plain[at] >> 4);
            data[at + 1] = (byte)((plain[at] & 0xf) << 4);
        }

        for (var at = plain.Length + 1; at < DataWords; at++)
        {
            data[at] = (at - plain.Length) % 2 == 1 ? (byte)0xec : (byte)0x11;
        }

        var start = 0;
        var blocks = Blocks.Select(length => data[start..(start += length)]).ToList();
        var corrections = blocks.Select(Correction).ToList();
        return
        [
            .. Enumerable.Range(0, Blocks.Max()).SelectMany(at => blocks.Where(block => at < block.Length).Select(block => block[at])),
            .. Enumerable.Range(0, CorrectionWords).SelectMany(at => corrections.Select(correction => correction[at])),
        ];
    }

    /// <summary>The remainder of the block by Reed and Solomon's generator.</summary>
    private static byte[] Correction(byte[] block)
    {
        var generator = new byte[CorrectionWords];
        generator[^1] = 1;
        for (int round = 0, root = 1; round < CorrectionWords; round++, root = Times(root, 2))
        {
            for (var at = 0; at < CorrectionWords; at++)
            {
                generator[at] = (byte)(Times(generator[at], root) ^ (at + 1 < CorrectionWords ? generator[at + 1] : 0));
            }
        }

        var rest = new byte[CorrectionWords];
        foreach (var word in block)
        {
            var factor = word ^ rest[0];
            for (var at = 0; at < CorrectionWords; at++)
            {
                rest[at] = (byte)((at + 1 < CorrectionWords ? rest[at + 1] : 0) ^ Times(generator[at], factor));
            }
        }

        return rest;
    }

    private static int Times(int left, int right)
    {
        var product = 0;
        for (var bit = 7; bit >= 0; bit--)
        {
            product = (product << 1) ^ ((product >> 7) * Field);
            product ^= ((right >> bit) & 1) * left;
        }

        return product;
    }
}
