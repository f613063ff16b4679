using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace Changping.Admin.Registers.Workbooks;

/// <summary>The numbers and places that a sheet gives as text.</summary>
internal static class CellReference
{
    public const int MostColumns = 16_384;

    /// <exception cref="WorkbookRefusedException">Not a whole number from 0.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Whole(ReadOnlySpan<byte> digits) =>
        Utf8Parser.TryParse(digits, out int number, out var read) && read == digits.Length && number >= 0 ? number : throw WorkbookRefusedException.Damaged();

    /// <summary>The letters of AB12 as a number from 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int ColumnOf(ReadOnlySpan<byte> reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if (!char.IsAsciiLetter((char)letter))
            {
                break;
            }

            column = column * 26 + (letter & ~0x20) - 'A' + 1;
            if (column > MostColumns)
            {
                throw WorkbookRefusedException.Damaged();
            }
        }

        return column > 0 ? column - 1 : throw WorkbookRefusedException.Damaged();
    }
}
