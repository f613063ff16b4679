using System.Text;
using Changping.Domain.Common;

namespace Changping.Admin.Registers.Writing;

/// <summary>
/// An amount in the capitals of finance: 人民币壹仟肆佰零玖元伍角整. 整 stands after 元 and after 角, never after 分;
/// a run of zeros is one 零.
/// </summary>
public static class RmbCapitals
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";

    private static readonly string[] Places = ["", "拾", "佰", "仟"];
    private static readonly string[] Groups = ["", "万", "亿", "万亿", "亿亿"];

    public static string Of(Money amount)
    {
        var fen = (UInt128)Math.Abs((decimal)amount.Fen);
        var (yuan, jiao, cent) = ((ulong)(fen / 100), (int)(fen / 10 % 10), (int)(fen % 10));
        var text = new StringBuilder("人民币").Append(amount.Fen < 0 ? "负" : "");
        if (yuan > 0)
        {
            AppendWhole(text, yuan);
            text.Append('元');
        }
        else if (fen == 0)
        {
            text.Append("零元");
        }

        if (jiao > 0)
        {
            text.Append(Digits[jiao]).Append('角');
        }
        else if (cent > 0 && yuan > 0)
        {
            text.Append('零');
        }

        return (cent > 0 ? text.Append(Digits[cent]).Append('分') : text.Append('整')).ToString();
    }

    private static void AppendWhole(StringBuilder text, ulong yuan)
    {
        var zeroDue = false;
        for (var group = Groups.Length - 1; group >= 0; group--)
        {
            var four = (int)(yuan / Power(group) % 10_000);
            if (four == 0)
            {
                zeroDue |= yuan >= Power(group);
                continue;
            }

            // Above this group something was written, and its own thousands are zero, or a whole group was.
            if (yuan / Power(group) >= 10_000 && (zeroDue || four < 1_000))
            {
                text.Append('零');
            }

            AppendGroup(text, four);

            // 万 of 万亿 belongs to 亿, which comes once, after the lower group where that is there.
            text.Append(group == 3 && yuan / Power(2) % 10_000 > 0 ? "万" : Groups[group]);
            zeroDue = false;
        }
    }

    private static void AppendGroup(StringBuilder text, int four)
    {
        var started = false;
        var zeroDue = false;
        for (var place = 3; place >= 0; place--)
        {
            var digit = four / (int)Math.Pow(10, place) % 10;
            if (digit == 0)
            {
                zeroDue = started;
                continue;
            }

            text.Append(zeroDue ? "零" : "").Append(Digits[digit]).Append(Places[place]);
            (started, zeroDue) = (true, false);
        }
    }

    private static ulong Power(int group)
    {
        var power = 1UL;
        for (; group > 0; group--)
        {
            power *= 10_000;
        }

        return power;
    }
}
