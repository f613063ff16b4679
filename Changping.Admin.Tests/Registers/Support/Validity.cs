using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Changping.Admin.Tests.Registers.Support;

internal static class Validity
{
    /// <summary>Asks the Open XML SDK, which knows the format's schema as Excel does.</summary>
    public static void Check(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }
}
