using System.Globalization;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Writing;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Tests.Support;

/// <summary>A register of experts that takes its time to be written into the database.</summary>
internal static class LongRegister
{
    public static byte[] Of(int people)
    {
        var rows = Enumerable.Range(0, people).Select(number => Rows.Expert(1, ("姓名", "测试" + number), ("证件号码", CitizenNumber(number)))).ToList();
        using var file = new MemoryStream();
        StreamingWorkbookWriter.Write(file, new ExportTable<Dictionary<string, string?>>("拟聘专家推荐情况汇总表", "测试", null,
            [.. rows[0].Keys.Select(column => ExportColumn.Text<Dictionary<string, string?>>(column, 12, row => row[column]))]), rows);
        return file.ToArray();
    }

    /// <summary>Each born on a day of its own.</summary>
    private static string CitizenNumber(int number)
    {
        var digits = "110114" + new DateOnly(1960, 1, 1).AddDays(number).ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "001";
        return digits + CitizenId.CheckDigit(digits);
    }
}
