using Changping.Admin.Registers.Schemas;
using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Registers.Imports;

/// <summary>A register that a file is rather than the one it was handed in as: institutions ask for a single header, which other forms have too.</summary>
internal static class OtherRegister
{
    /// <exception cref="WorkbookRefusedException">More of its headers are another register's, and most of them are none of this one's.</exception>
    public static void Refuse(RegisterSchema schema, IReadOnlyCollection<string> headers)
    {
        var own = Known(schema, headers);
        var likeliest = RegisterSchemas.All.MaxBy(other => Known(other, headers))!;
        if (Known(likeliest, headers) > own && headers.Count - own > own)
        {
            throw new WorkbookRefusedException("other-register",
                $"这份文件是《{likeliest.Title}》（{Known(likeliest, headers)} 列相符），不是《{schema.Title}》（{own} 列相符）；请在《{likeliest.Title}》处导入。");
        }
    }

    private static int Known(RegisterSchema schema, IReadOnlyCollection<string> headers) =>
        headers.Select(header => schema.ByHeader.GetValueOrDefault(HeaderText.Of(header).Key)).OfType<RegisterColumn>().Distinct().Count();
}
