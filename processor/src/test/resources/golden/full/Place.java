package shop;

public record Place(String town, double latitude) {}
