namespace Changping.Domain.Identifiers;

/// <summary>What is shown of a number to those who need not know all of it.</summary>
public static class Mask
{
    /// <summary>110***********1234; of a short number, such as a passport's, only two characters at either end.</summary>
    public static string Document(string number)
    {
        var (head, tail) = number.Length >= 12 ? (3, 4) : (2, 2);
        return number.Length <= head + tail
            ? new string('*', number.Length)
            : string.Concat(number.AsSpan(0, head), new string('*', number.Length - head - tail), number.AsSpan(number.Length - tail));
    }

    /// <summary>6222 **** **** 1234; of a short number only the end. The stars do not tell the length.</summary>
    public static string Account(string number) => number.Length switch
    {
        >= 12 => $"{number[..4]} **** **** {number[^4..]}",
        > 4 => $"**** {number[^4..]}",
        _ => "****",
    };

    /// <summary>199****1234.</summary>
    public static string Phone(string number) => number.Length < 7
        ? new string('*', number.Length)
        : string.Concat(number.AsSpan(0, 3), new string('*', number.Length - 7), number.AsSpan(number.Length - 4));
}
