namespace Changping.Admin.Store;

/// <summary>What may be uploaded.</summary>
public enum AttachmentFormat
{
    Pdf,
    Png,
    Jpeg,
    Docx,
    Xlsx,
}

public static class AttachmentFormats
{
    public static string MediaType(this AttachmentFormat format) => format switch
    {
        AttachmentFormat.Pdf => "application/pdf",
        AttachmentFormat.Png => "image/png",
        AttachmentFormat.Jpeg => "image/jpeg",
        AttachmentFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        AttachmentFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };

    /// <summary>With the dot; the first is the usual one.</summary>
    public static IReadOnlyList<string> Extensions(this AttachmentFormat format) => format switch
    {
        AttachmentFormat.Pdf => [".pdf"],
        AttachmentFormat.Png => [".png"],
        AttachmentFormat.Jpeg => [".jpg", ".jpeg"],
        AttachmentFormat.Docx => [".docx"],
        AttachmentFormat.Xlsx => [".xlsx"],
    };

    /// <summary>Browsers show it without a program of its own.</summary>
    public static bool IsShown(this AttachmentFormat format) => format is AttachmentFormat.Pdf or AttachmentFormat.Png or AttachmentFormat.Jpeg;

    public static string ChineseName(this AttachmentFormat format) => format switch
    {
        AttachmentFormat.Pdf => "PDF",
        AttachmentFormat.Png => "PNG 图片",
        AttachmentFormat.Jpeg => "JPEG 图片",
        AttachmentFormat.Docx => "Word 文档",
        AttachmentFormat.Xlsx => "Excel 工作簿",
    };
}
