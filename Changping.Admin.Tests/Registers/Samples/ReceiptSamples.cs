using Changping.Admin.Registers.Schemas;

namespace Changping.Admin.Tests.Registers.Samples;

/// <summary>receipts.xlsx: as the finance bureau sends a file of its own, from row 5, in 万元 by the header; the last line is not answered yet.</summary>
internal static class ReceiptSamples
{
    private static readonly string[] Columns = ["批次号", "序号", "收款方", "银行账号", "金额（万元）", "拨付结果", "拨付日期", "退回原因"];

    private const string Batch = "2026-生补-001";

    public static byte[] Build()
    {
        var schema = ReceiptsRegister.Schema;
        using var sample = new SampleSheet(schema.Title);
        sample.Title(1, "昌平区财政局 " + schema.Title, Columns.Length);
        sample.Title(2, "人员、账号均为虚构，批次号请改为实际批次，仅供试用", Columns.Length);
        sample.Title(3, $"批次号：{Batch}　　校验合计：4 行，8,000.00 元", Columns.Length);
        sample.Row(4, [.. Columns]);
        string[] accounts = ["6222020000000014", "6222020000000022", "6222020000000030", "6222020000000048"];
        for (var index = 0; index < accounts.Length; index++)
        {
            var (result, day, reason) = index switch
            {
                1 => ("退回", "2026-11-26", "账号与户名不符"),
                3 => (null, null, null),
                _ => ("成功", "2026-11-25", (string?)null),
            };
            sample.Row(5 + index, Batch, index + 1.0, SamplePeople.Clean[index].Name, accounts[index], 0.2, result, day, reason);
        }

        sample.Row(9, "合计", null, null, null, 0.8);
        sample.Row(10, "经办人：");
        return sample.ToBytes();
    }
}
