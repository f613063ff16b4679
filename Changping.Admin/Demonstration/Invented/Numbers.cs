using System.Globalization;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Demonstration.Invented;

/// <summary>Names and numbers that nobody has, shaped as the checks want them.</summary>
internal static class Numbers
{
    private const string Surnames = "陈林周吴郑冯褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭";

    /// <summary>One of these in every given name and every company's says that it is made up.</summary>
    private const string Marks = "拟例示虚演仿样试";

    private const string Given = "舟安川怀之尘远宁清和岚松溪朗明恒瑞言衡泽遥谦柯然晴禾书澄砚越青临知砺珩昭叙峥沐";

    public static string Person(int index) =>
        $"{Surnames[index % Surnames.Length]}{Marks[(index + index / Surnames.Length * 3) % Marks.Length]}{Given[index * 5 % Given.Length]}";

    /// <summary>110199 is no district, so that the number is nobody's.</summary>
    public static string Citizen(int index, DateOnly birth, bool male)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"110199{birth:yyyyMMdd}{index / 2 * 2 + (male ? 1 : 0):000}");
        return digits + CitizenId.CheckDigit(digits);
    }

    /// <summary>Mobile numbers of this series are not given out.</summary>
    public static string Phone(int index) => string.Create(CultureInfo.InvariantCulture, $"1990000{index:0000}");

    public static string CreditCode(int index)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"91110114MA{index:0000000}");
        return code + UnifiedSocialCreditCode.CheckCharacter(code);
    }

    /// <summary>19 digits with the check digit of a card; no bank issues 620000.</summary>
    public static string Card(int index)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"620000{index * 7919 + 20260101:000000000000}");
        var sum = 0;
        for (var position = 0; position < digits.Length; position++)
        {
            var digit = digits[^(position + 1)] - '0';
            sum += position % 2 == 1 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9;
        }

        return digits + (10 - sum % 10) % 10;
    }

    public static string CompanyAccount(int index) => string.Create(CultureInfo.InvariantCulture, $"02000{index * 6151 + 100200300:0000000000}");

    public static string BranchCode(int index) => string.Create(CultureInfo.InvariantCulture, $"9991000{index % Banks.Count:00000}");

    public static string Bank(int index) => Banks[index % Banks.Count];

    private static readonly IReadOnlyList<string> Banks =
    [
        "中国工商银行北京昌平支行", "中国建设银行北京沙河支行", "中国银行北京回龙观支行", "中国农业银行北京未来科学城支行",
        "交通银行北京昌平支行", "北京银行生命科学园支行", "招商银行北京回龙观支行",
    ];
}
