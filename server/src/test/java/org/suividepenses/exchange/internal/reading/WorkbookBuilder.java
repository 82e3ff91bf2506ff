package org.suividepenses.exchange.internal.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the parts of an XLSX as they are given, sound or not. Style 1 is a date, style 2 a custom one. */
public final class WorkbookBuilder {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();

    public WorkbookBuilder() {
        part("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                </Types>""");
        part(
                "_rels/.rels",
                "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + RELATIONS + "\">"
                        + relation(1, "worksheet", "worksheets/sheet1.xml")
                        + relation(2, "sharedStrings", "sharedStrings.xml")
                        + relation(3, "styles", "styles.xml") + "</Relationships>");
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"Dépenses\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\""
                        + " formatCode=\"[$-40C]d\\ mmmm\\ yyyy;@\"/></numFmts><cellXfs count=\"3\"><xf numFmtId=\"0\"/>"
                        + "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
        sharedStrings("");
        rows("");
    }

    /** The rows of the sheet as XML. */
    public WorkbookBuilder rows(String xml) {
        return part(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + xml + "</sheetData></worksheet>");
    }

    public WorkbookBuilder sharedStrings(String xml) {
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + xml + "</sst>");
    }

    public WorkbookBuilder part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    public String part(String name) {
        return parts.getOrDefault(name, "");
    }

    public Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }
}
