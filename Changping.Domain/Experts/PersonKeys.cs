using Changping.Domain.Identifiers;
using Changping.Domain.Organizations;

namespace Changping.Domain.Experts;

/// <summary>By what two records may be found to mean one person (reading 0048): the same folded name with the same birth date or mobile number.</summary>
/// <param name="Birth">As the record has it, to the day or to the month; null where it is not filled in.</param>
/// <param name="Mobile">Eleven digits; null where the phone is none.</param>
public sealed record PersonKeys(string Name, string? Birth, string? Mobile)
{
    private const int MonthLength = 7;

    public static PersonKeys Of(PersonalDetails details) => new(
        InstitutionName.Fold(details.Name), details.BirthDate?.ToString(),
        details.Phone is { } phone && MobileNumber.TryParse(phone, out var mobile, out _) ? mobile.Digits : null);

    /// <summary>Of the birth date, such as 1980-05.</summary>
    public string? BirthMonth => Birth?[..MonthLength];

    /// <summary>Known to the month only, it agrees with every day of it.</summary>
    public bool SharesBirth(PersonKeys other) =>
        BirthMonth is not null && BirthMonth == other.BirthMonth && (Birth == other.Birth || Birth == BirthMonth || other.Birth == other.BirthMonth);

    public bool SharesMobile(PersonKeys other) => Mobile is not null && Mobile == other.Mobile;

    /// <returns>What they share besides the name; null where they are no possible same person.</returns>
    public string? Shared(PersonKeys other) => Name != other.Name ? null : (SharesBirth(other), SharesMobile(other)) switch
    {
        (true, true) => "姓名、出生日期和手机号码",
        (true, false) => "姓名和出生日期",
        (false, true) => "姓名和手机号码",
        _ => null,
    };
}
