using MudBlazor;

namespace Changping.Admin.Components.Layout;

/// <summary>MudBlazor in the colours and measures of app.css: one deep blue, quiet greys, hairlines for shadows.</summary>
public static class OfficeTheme
{
    private static readonly string[] Fonts = ["Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#1d4f91",
            Secondary = "#52616f",
            Info = "#1d4f91",
            Success = "#1a6e46",
            Warning = "#8a5700",
            Error = "#b3261e",
            Background = "#f4f6f9",
            Surface = "#ffffff",
            TextPrimary = "#1b2733",
            TextSecondary = "#52616f",
            ActionDefault = "#52616f",
            LinesDefault = "#e3e8ee",
            LinesInputs = "#c9d3de",
            TableLines = "#e3e8ee",
            Divider = "#e3e8ee",
            OverlayDark = "rgba(27,39,51,0.33)",
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "4px", AppbarHeight = "48px", DrawerWidthLeft = "208px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "14px", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Fonts, FontSize = "14px", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Fonts, FontSize = "13px", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Fonts, FontSize = "14px", TextTransform = "none", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = Fonts, FontSize = "16px", LetterSpacing = "normal" },
        },
    };
}
