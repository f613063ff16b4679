namespace Changping.Domain.Identifiers;

/// <summary>What is shown of a number to those who need not know all of it.</summary>
public static class Mask
{
    /// <summary>110***********1234; of a short number, such as a passport's, only two characters at either end.</summary>
    public static string Document(string number) => number.Length >= 12 ? Between(number, 3, 4) : Between(number, 2, 2);

    /// <summary>6222 **** **** 1234; of a short number only the end. The stars do not tell the length.</summary>
    public static string Account(string number) => number.Length switch
    {
        >= 12 => $"{number[..4]} **** **** {number[^4..]}",
        > 4 => $"**** {number[^4..]}",
        _ => "****",
    };

    /// <summary>199****1234; of a number shorter than a mobile's, such as a landline's without area code, only the last four digits.</summary>
    public static string Phone(string number) => number.Length >= 11 ? Between(number, 3, 4) : Between(number, 0, 4);

    private static string Between(string number, int head, int tail) => number.Length <= head + tail
        ? new string('*', number.Length)
        : string.Concat(number.AsSpan(0, head), new string('*', number.Length - head - tail), number.AsSpan(number.Length - tail));
}
